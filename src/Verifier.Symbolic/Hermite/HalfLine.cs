using Verifier.Arithmetic.Constants;

namespace Verifier.Symbolic.Hermite;

/// <summary>The half-line direction · y &gt; direction · end.</summary>
/// <param name="End">The end point.</param>
/// <param name="Direction">1 for y &gt; end, −1 for y &lt; end.</param>
internal sealed record HalfLine(ExactConstant End, int Direction);
