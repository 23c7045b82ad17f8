using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Limbs;

namespace Verifier.Symbolic.Expressions;

/// <summary>Functions made of exponentials, at equidistant nodes in order: the exponential of a linear argument takes one product per node.</summary>
/// <param name="First">The first node.</param>
/// <param name="Step">The distance to the next.</param>
internal sealed record SteppedCall(Dyadic First, Dyadic Step)
{
    /// <summary>
    /// The call as a function that must be asked at all nodes, one after the other; null for other functions and arguments that are not linear.
    /// </summary>
    internal Func<LimbBall, LimbBall>? TryOf(Call call, int length)
    {
        if (!IsLinear(call.Argument))
        {
            return null;
        }

        LimbBall one = LimbBall.FromInteger(1, length);
        switch (call.Function)
        {
            case Function.Exp:
                ExponentialSteps plain = Steps(1);
                return _ => plain.Next();
            case Function.Sigmoid:
                ExponentialSteps decay = Steps(-1);
                return _ => one / (one + decay.Next());
            case Function.Tanh:
                ExponentialSteps squares = Steps(-2);
                return _ => squares.Next() is var q ? (one - q) / (one + q) : q;
            case Function.Softplus:
                ExponentialSteps up = Steps(1);
                ExponentialSteps down = Steps(-1);
                Func<LimbBall, LimbBall> argument = CompiledLimbs.Of(call.Argument, length);
                return x => Softplus(argument(x), up.Next(), down.Next());
            default:
                return null;
        }

        ExponentialSteps Steps(int factor)
        {
            Func<LimbBall, LimbBall> u = CompiledLimbs.Of(call.Argument, length + 1);
            LimbBall times = LimbBall.FromInteger(factor, length + 1);
            return new ExponentialSteps(
                times * u(LimbBall.FromDyadic(First, length + 1)), times * u(LimbBall.FromDyadic(First + Step, length + 1)));
        }
    }

    private static LimbBall Softplus(LimbBall u, LimbBall up, LimbBall down) => u.IsNegative ? up.Log1p() : u + down.Log1p();

    private static bool IsLinear(Expression tree) => tree switch
    {
        Variable => true,
        Sum sum => sum.Terms.All(static term => !ContainsVariable.In(term) || IsLinear(term)),
        Product product => product.Factors.Count(ContainsVariable.In) == 1 && IsLinear(product.Factors.First(ContainsVariable.In)),
        _ => false,
    };
}
