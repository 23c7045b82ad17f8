namespace Verifier.Symbolic.Expressions;

/// <summary>Values in doubles, for sampling and display: not enclosures.</summary>
/// <remarks>Undefined values are NaN, values beyond the range infinite. A symbolic parameter has no value: substitute first.</remarks>
public static class EvaluateDouble
{
    /// <summary>The value at x.</summary>
    /// <exception cref="ArgumentException">The tree has a symbolic parameter.</exception>
    public static double At(Expression expression, double x) => Compile(expression).Evaluate(x);

    /// <summary>The function, ready for many evaluations.</summary>
    /// <exception cref="ArgumentException">The tree has a symbolic parameter.</exception>
    public static CompiledActivation Compile(Expression expression) => new(expression);
}
