using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;

namespace Verifier.Symbolic.Neighbours.SafranShamir;

/// <summary>The loss F on the five parameters d, o, c, r, q of <see cref="SymmetricStudent"/>, with gradient and Hessian.</summary>
/// <remarks>
/// By the principle of symmetric criticality (Palais 1979) a critical point of this function is one of F on all k × k matrices: F is invariant
/// under the permutations, these act by orthogonal maps, so that ∇F at a fixed matrix is fixed itself.
/// </remarks>
public static class SymmetricLoss
{
    /// <summary>F as a jet in the five parameters.</summary>
    /// <param name="size">k ≥ 3.</param>
    /// <param name="parameters">d, o, c, r, q.</param>
    public static BallJet Evaluate(int size, IReadOnlyList<Ball> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 3);
        BallJet[] x = BallJet.Variable(parameters);
        (BallJet d, BallJet o, BallJet c, BallJet r, BallJet q) = (x[0], x[1], x[2], x[3], x[4]);
        BallJet one = Constant(x, 1);
        int n = size - 1;

        // ‖w_i‖², w_i·w_j, ‖w_k‖², w_i·w_k for i ≠ j below k.
        BallJet square = (d * d) + ((n - 1) * (o * o)) + (c * c);
        BallJet product = (2 * (d * o)) + ((n - 2) * (o * o)) + (c * c);
        BallJet lastSquare = (n * (r * r)) + (q * q);
        BallJet lastProduct = (r * (d + ((n - 1) * o))) + (c * q);

        BallJet students = (Half(n) * square) + (Half(1) * lastSquare)
            + ((n * (n - 1)) * ReluPair.Jet(square, square, product)) + ((2 * n) * ReluPair.Jet(square, lastSquare, lastProduct));
        BallJet teachers = (n * ReluPair.Jet(square, one, d)) + ((n * (n - 1)) * ReluPair.Jet(square, one, o)) + (n * ReluPair.Jet(square, one, c))
            + (n * ReluPair.Jet(lastSquare, one, r)) + ReluPair.Jet(lastSquare, one, q);
        return (Half(1) * students) - teachers + Constant(x, OrthonormalTeacherLoss.TeacherTerm(size, parameters[0].Precision));
    }

    /// <summary>∇F = 0 as five equations.</summary>
    public static SquareSystem Criticality(int size) => point =>
    {
        BallJet loss = Evaluate(size, point);
        return ([.. loss.Gradient], loss.Hessian);
    };

    private static BallJet Constant(BallJet[] variables, Ball value) => BallJet.Compose(value, [0], new Ball[1, 1], variables[0]);

    private static Ball Half(int count) => Ball.FromRational(new Arithmetic.Rational(count, 2), 32);
}
