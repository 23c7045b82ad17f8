namespace Verifier.Arithmetic.Quadrature;

/// <summary>A rectangle over a part of the real line on which a function is certified analytic.</summary>
/// <param name="Bottom">The height of the lower side.</param>
/// <param name="Top">The height of the upper side.</param>
/// <param name="LogBound">|f| is below 2 to this power.</param>
internal readonly record struct ContourCell(double Bottom, double Top, double LogBound);
