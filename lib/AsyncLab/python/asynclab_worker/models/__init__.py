"""How units of work are started, run beside each other and waited for."""
