using Verifier.Arithmetic.Balls;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Pieces;

/// <summary>An interval on which the activation equals a formula without switches that is analytic in its interior.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end.</param>
/// <param name="Formula">The activation there, with abs, sign, step, max, min and if resolved.</param>
public sealed record AnalyticPiece(Dyadic Lower, Dyadic Upper, Expression Formula);
