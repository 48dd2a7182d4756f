"""Keeps numpy's matrix library to one thread; import it before numpy.

The networks are small: a second thread gains nothing, and on a busy machine the threads wait for each other (measured:
ten times slower). Loading many articles uses several processes instead. A value set by the operator stands.
"""

import os

for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")
