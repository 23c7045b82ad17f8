using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.Limbs;

/// <summary>Functions of limb balls put together from exponential and logarithm, and those left to <see cref="Ball"/>.</summary>
public static class LimbFunctions
{
    /// <summary>x^n, n a small integer of either sign.</summary>
    public static LimbBall Pow(this LimbBall x, int exponent)
    {
        LimbBall result = LimbBall.FromInteger(1, x.Length);
        LimbBall factor = x;
        for (uint rest = (uint)Math.Abs((long)exponent); rest > 0; rest >>= 1)
        {
            result = (rest & 1) == 1 ? result * factor : result;
            factor = rest > 1 ? factor * factor : factor;
        }

        return exponent < 0 ? LimbBall.FromInteger(1, x.Length) / result : result;
    }

    /// <summary>1/(1 + e^(−x)).</summary>
    public static LimbBall Sigmoid(this LimbBall x)
    {
        LimbBall one = LimbBall.FromInteger(1, x.Length);
        LimbBall decay = (x.IsNegative ? x : -x).Exp();
        return (x.IsNegative ? decay : one) / (one + decay);
    }

    /// <summary>tanh x = ±(1 − q)/(1 + q), q = e^(∓2x).</summary>
    public static LimbBall Tanh(this LimbBall x)
    {
        LimbBall one = LimbBall.FromInteger(1, x.Length);
        LimbBall decay = (x.IsNegative ? x : -x).Scale(1).Exp();
        LimbBall value = (one - decay) / (one + decay);
        return x.IsNegative ? -value : value;
    }

    /// <summary>log(1 + e^x) = log(1 + e^(−x)) + x.</summary>
    public static LimbBall Log1pExp(this LimbBall x) => x.IsNegative ? x.Exp().Log1p() : x + (-x).Exp().Log1p();

    /// <summary>log cosh x = ±x + log(1 + e^(∓2x)) − log 2.</summary>
    public static LimbBall LogCosh(this LimbBall x)
    {
        LimbBall size = x.IsNegative ? -x : x;
        return size + (-size).Scale(1).Exp().Log1p() - LimbBall.FromBall(Ball.Log2(LimbSpan.Bits * x.Length), x.Length);
    }

    /// <summary>sinh x.</summary>
    public static LimbBall Sinh(this LimbBall x)
    {
        LimbBall exponential = x.Exp();
        return (exponential - (LimbBall.FromInteger(1, x.Length) / exponential)).Scale(-1);
    }

    /// <summary>cosh x.</summary>
    public static LimbBall Cosh(this LimbBall x)
    {
        LimbBall exponential = x.Exp();
        return (exponential + (LimbBall.FromInteger(1, x.Length) / exponential)).Scale(-1);
    }

    /// <summary>φ(x) = e^(−x²/2)/√(2π).</summary>
    public static LimbBall NormalDensity(this LimbBall x) =>
        (-(x * x)).Scale(-1).Exp() * LimbBall.FromBall(((Ball)0).WithPrecision(LimbSpan.Bits * x.Length).NormalDensity(), x.Length);

    /// <summary>A function that is known for <see cref="Ball"/>.</summary>
    public static LimbBall Through(this LimbBall x, Func<Ball, Ball> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return x.IsFinite ? LimbBall.FromBall(function(x.ToBall()), x.Length) : x;
    }
}
