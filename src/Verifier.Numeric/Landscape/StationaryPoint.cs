using Verifier.Arithmetic.Boxes;
using Verifier.Numeric.LinearAlgebra;

namespace Verifier.Numeric.Landscape;

/// <summary>A stationary point of G with what is proved about it.</summary>
public sealed class StationaryPoint
{
    private const int WitnessGrid = 64;

    private StationaryPoint(Interval[] box, Interval value, Interval[] eigenvalues, double leastPivot, double[] witness, Interval curvature)
    {
        (Box, Value, Eigenvalues, LeastPivot, Witness, Curvature) = (box, value, eigenvalues, leastPivot, witness, curvature);
    }

    /// <summary>A box that holds exactly one stationary point.</summary>
    public Interval[] Box { get; }

    /// <summary>G there.</summary>
    public Interval Value { get; }

    /// <summary>The eigenvalues of the Hessian, ascending.</summary>
    public Interval[] Eigenvalues { get; }

    /// <summary>The least lower end of a pivot of the Hessian on the box; positive if it is positive definite.</summary>
    public double LeastPivot { get; }

    /// <summary>A direction v with whole-number entries over 64, of least curvature as far as doubles tell.</summary>
    public double[] Witness { get; }

    /// <summary>vᵀ∇²G v on the box.</summary>
    public Interval Curvature { get; }

    /// <summary>What the point is.</summary>
    public StationaryKind Kind => LeastPivot > 0 ? StationaryKind.Minimum : Curvature.Upper < 0 ? StationaryKind.Saddle : StationaryKind.Unknown;

    /// <summary>How many eigenvalues are negative; null where one may be 0.</summary>
    public int? Index => Eigenvalues.Any(static value => value.ContainsZero) ? null : Eigenvalues.Count(static value => value.Upper < 0);

    /// <summary>The stationary point near <paramref name="center"/>; null when Krawczyk's test does not prove one.</summary>
    public static StationaryPoint? Near(ObjectiveBounds objective, double[] center)
    {
        if (Krawczyk.Around(objective, center) is not { } box)
        {
            return null;
        }

        Interval[,] hessian = objective.Hessian(box);
        double[] softest = Decomposition.SymmetricEigenvectors(EigenvalueBounds.Middle(hessian)).Vectors.Row(0).ToArray();
        double[] witness = [.. softest.Select(static x => Math.Round(WitnessGrid * x) / WitnessGrid)];
        return new StationaryPoint(
            box,
            objective.Value(box),
            EigenvalueBounds.Of(hessian),
            IntervalDefiniteness.LeastPivot(hessian),
            witness,
            IntervalDefiniteness.QuadraticForm(hessian, witness));
    }
}
