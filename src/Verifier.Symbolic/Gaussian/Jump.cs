using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Gaussian;

/// <summary>A jump of a piecewise function.</summary>
/// <param name="Location">The breakpoint c.</param>
/// <param name="Height">f(c+) − f(c−).</param>
public sealed record Jump(ExactConstant Location, ExactConstant Height);
