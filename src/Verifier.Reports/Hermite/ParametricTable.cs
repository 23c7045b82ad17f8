using System.Collections.Immutable;
using Verifier.Symbolic.Parametric;

namespace Verifier.Reports.Hermite;

/// <summary>The Hermite series of an activation with parameters up to an order, case by case.</summary>
/// <param name="Series">The cases.</param>
/// <param name="Order">The highest coefficient shown.</param>
/// <param name="Parameters">The names of the parameters.</param>
public sealed record ParametricTable(ParametricSeries Series, int Order, ImmutableArray<string> Parameters);
