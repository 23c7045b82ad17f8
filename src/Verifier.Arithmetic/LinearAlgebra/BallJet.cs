using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.LinearAlgebra;

/// <summary>A function of n variables at a point, or over a box: enclosures of its value, gradient and Hessian. Immutable.</summary>
/// <remarks>Evaluating a formula with jets in place of numbers differentiates it (forward mode); no derivative is written by hand.</remarks>
public sealed class BallJet
{
    private readonly Ball[] gradient;
    private readonly Ball[,] hessian;

    private BallJet(Ball value, Ball[] gradient, Ball[,] hessian) => (Value, this.gradient, this.hessian) = (value, gradient, hessian);

    /// <summary>The number of variables n.</summary>
    public int Variables => gradient.Length;

    /// <summary>The value.</summary>
    public Ball Value { get; }

    /// <summary>The partial derivatives.</summary>
    public IReadOnlyList<Ball> Gradient => gradient;

    /// <summary>The second partial derivatives.</summary>
    public BallMatrix Hessian => new(hessian);

    /// <summary>The sum.</summary>
    public static BallJet operator +(BallJet left, BallJet right) => Compose(left.Value + right.Value, [1, 1], new Ball[2, 2], left, right);

    /// <summary>The difference.</summary>
    public static BallJet operator -(BallJet left, BallJet right) => Compose(left.Value - right.Value, [1, -1], new Ball[2, 2], left, right);

    /// <summary>The product.</summary>
    public static BallJet operator *(BallJet left, BallJet right) =>
        Compose(left.Value * right.Value, [right.Value, left.Value], new Ball[,] { { 0, 1 }, { 1, 0 } }, left, right);

    /// <summary>The product with a constant.</summary>
    public static BallJet operator *(Ball factor, BallJet jet) => Compose(factor * jet.Value, [factor], new Ball[1, 1], jet);

    /// <summary>The product with a whole number.</summary>
    public static BallJet operator *(int factor, BallJet jet) => (Ball)factor * jet;

    /// <summary>The variables of a point: jets with unit gradients.</summary>
    public static BallJet[] Variable(IReadOnlyList<Ball> point)
    {
        ArgumentNullException.ThrowIfNull(point);
        return [.. point.Select((value, i) =>
        {
            Ball[] unit = new Ball[point.Count];

            // With the precision of the point: whole multiples of a short 1 would be rounded to 2 bits.
            unit[i] = ((Ball)1).WithPrecision(value.Precision);
            return new BallJet(value, unit, new Ball[point.Count, point.Count]);
        })];
    }

    /// <summary>f(a_1, …, a_m) from the derivatives of f: ∇ = Σ f_i ∇a_i, H = Σ f_i H(a_i) + Σ f_ij ∇a_i ∇a_jᵀ.</summary>
    /// <param name="value">f at the values of the arguments.</param>
    /// <param name="first">f_i there.</param>
    /// <param name="second">f_ij there.</param>
    /// <param name="arguments">a_i, at least one, all of the same variables.</param>
    public static BallJet Compose(Ball value, Ball[] first, Ball[,] second, params BallJet[] arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        int variables = arguments[0].Variables;
        Ball[] slope = new Ball[variables];
        Ball[,] curvature = new Ball[variables, variables];
        for (int i = 0; i < arguments.Length; i++)
        {
            AddScaled(first[i], arguments[i], slope, curvature);
            for (int j = 0; j < arguments.Length; j++)
            {
                AddOuter(second[i, j], arguments[i].gradient, arguments[j].gradient, curvature);
            }
        }

        return new BallJet(value, slope, curvature);
    }

    private static void AddScaled(Ball factor, BallJet jet, Ball[] slope, Ball[,] curvature)
    {
        for (int i = 0; i < slope.Length; i++)
        {
            slope[i] += factor * jet.gradient[i];
            for (int j = 0; j < slope.Length; j++)
            {
                curvature[i, j] += factor * jet.hessian[i, j];
            }
        }
    }

    private static void AddOuter(Ball factor, Ball[] left, Ball[] right, Ball[,] curvature)
    {
        if (factor.IsZero)
        {
            return;
        }

        for (int i = 0; i < left.Length; i++)
        {
            for (int j = 0; j < right.Length; j++)
            {
                curvature[i, j] += factor * left[i] * right[j];
            }
        }
    }
}
