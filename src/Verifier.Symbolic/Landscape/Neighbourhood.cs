using System.Collections.Immutable;
using Verifier.Arithmetic.Boxes;

namespace Verifier.Symbolic.Landscape;

/// <summary>A box around a predicted minimum on which G is claimed to be strictly convex, so that it has no other stationary point there.</summary>
/// <param name="Chart">The chart, counted from 0.</param>
/// <param name="Assignment">The minimum: row j lies along b*_{Assignment[j]}.</param>
/// <param name="Box">The box; it may reach beyond the root box of the chart.</param>
public sealed record Neighbourhood(int Chart, ImmutableArray<int> Assignment, ImmutableArray<DyadicInterval> Box);
