using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;

namespace Verifier.Symbolic.Neighbours.SafranShamir;

/// <summary>A witness that a critical point is no minimum: an exact direction along which the loss bends down, and a point on it where it is lower.</summary>
/// <param name="Direction">U, of k² exact entries, neuron after neuron.</param>
/// <param name="Curvature">UᵀHU/‖U‖², proved negative.</param>
/// <param name="Step">t.</param>
/// <param name="Drop">F(W + tU) − F(W), proved negative.</param>
public sealed record NegativeDirection(IReadOnlyList<Ball> Direction, Ball Curvature, Rational Step, Ball Drop)
{
    private const int Iterations = 12;
    private const int DirectionBits = 24;
    private static readonly Rational[] Steps = [new(1, 8), new(1, 32), new(1, 128), new(1, 1024)];

    /// <summary>A witness for an indefinite Hessian, found by inverse iteration near the least eigenvalue; null when none is proved.</summary>
    /// <param name="neurons">W, a critical point.</param>
    /// <param name="hessian">H there.</param>
    /// <param name="block">The restriction of H to the span of <paramref name="basis"/>, for unit vectors along them.</param>
    /// <param name="basis">Orthogonal vectors of k² entries.</param>
    /// <param name="least">The least eigenvalue of the block.</param>
    public static NegativeDirection? Find(IReadOnlyList<Ball[]> neurons, BallMatrix hessian, BallMatrix block, IReadOnlyList<Ball[]> basis, Ball least)
    {
        ArgumentNullException.ThrowIfNull(neurons);
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(basis);
        if (LinearInverse.Of(block.Centers().Shifted((least - new Rational(1, 1_000_000)).Center())) is not { } inverse)
        {
            return null;
        }

        Ball[] weights = [.. basis.Select(vector => 1 / ReluPair.Dot(vector, vector).WithPrecision(64).Sqrt())];
        Ball[] direction = Combine(EigenvectorNear(inverse.Centers()), weights, basis);
        Ball curvature = ReluPair.Dot(direction, hessian * direction) / ReluPair.Dot(direction, direction);
        if (!curvature.IsNegative)
        {
            return null;
        }

        Ball here = new OrthonormalTeacherLoss(neurons).Value();
        (Rational Step, Ball Drop) lower = Steps.Select(step => (step, new OrthonormalTeacherLoss(Move(neurons, direction, step)).Value() - here))
            .FirstOrDefault(pair => pair.Item2.IsNegative);
        return lower.Drop.IsNegative ? new NegativeDirection(direction, curvature, lower.Step, lower.Drop) : null;
    }

    private static Ball[] EigenvectorNear(BallMatrix inverse)
    {
        Ball[] vector = [.. Enumerable.Range(1, inverse.Rows).Select(i => Ball.FromInteger(i, 64))];
        for (int i = 0; i < Iterations; i++)
        {
            vector = inverse * vector;
            Ball norm = ReluPair.Dot(vector, vector).Sqrt();
            vector = [.. vector.Select(x => (x / norm).Center())];
        }

        return vector;
    }

    /// <summary>Σ y_a u_a/‖u_a‖ with entries rounded to short exact numbers.</summary>
    private static Ball[] Combine(Ball[] y, Ball[] weights, IReadOnlyList<Ball[]> basis) =>
        [.. Enumerable.Range(0, basis[0].Length).Select(entry =>
        {
            Ball sum = 0;
            for (int a = 0; a < y.Length; a++)
            {
                sum += y[a] * weights[a] * basis[a][entry];
            }

            return sum.WithPrecision(DirectionBits).Center();
        })];

    private static Ball[][] Move(IReadOnlyList<Ball[]> neurons, Ball[] direction, Rational step) =>
        [.. neurons.Select((w, i) => w.Select((x, j) => x + (step * direction[(i * w.Length) + j].WithPrecision(x.Precision))).ToArray())];
}
