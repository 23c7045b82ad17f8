using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Kernels;

namespace Verifier.Reports.Kernels;

/// <summary>A value of a dual kernel, of its derivative, or of 1 − κ(ρ)/κ(1).</summary>
/// <param name="Quantity">What it is a value of.</param>
/// <param name="Correlation">ρ.</param>
/// <param name="ClosedForm">The value in closed form, or null.</param>
/// <param name="Value">An enclosure.</param>
public sealed record KernelValue(KernelQuantity Quantity, Correlation Correlation, DualFormula? ClosedForm, Ball Value);
