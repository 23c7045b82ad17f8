using Verifier.Symbolic.Kernels;

namespace Verifier.Cli.Input;

/// <summary>Which kernel is asked for, and where.</summary>
/// <param name="Inputs">Means and scales of the arguments.</param>
/// <param name="Correlation">ρ, or null when it is not given.</param>
internal sealed record KernelPlace(KernelInputs Inputs, Correlation? Correlation);
