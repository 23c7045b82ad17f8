using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Quadrature;

namespace Verifier.Tests.Arithmetic.Quadrature;

/// <summary>One function given by its values on the line and on the plane.</summary>
internal sealed class FunctionIntegrand(Func<Ball, Ball> onLine, Func<ComplexBall, ComplexBall> onPlane) : IAnalyticIntegrand
{
    public int Count => 1;

    public int Evaluations { get; private set; }

    public Ball[] Evaluate(Ball x)
    {
        Evaluations++;
        return [onLine(x)];
    }

    public ComplexBall[] Evaluate(ComplexBall z)
    {
        Evaluations++;
        return [onPlane(z)];
    }
}
