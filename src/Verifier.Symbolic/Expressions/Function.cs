namespace Verifier.Symbolic.Expressions;

/// <summary>The functions of one argument. Other names of the language are macros for trees of these.</summary>
public enum Function
{
    /// <summary>exp(u).</summary>
    Exp,

    /// <summary>The natural logarithm log(u).</summary>
    Log,

    /// <summary>|u|.</summary>
    Abs,

    /// <summary>sign(u), with sign(0) = 0.</summary>
    Sign,

    /// <summary>step(u) = 1 for u &gt; 0 and 0 otherwise.</summary>
    Step,

    /// <summary>sin(u).</summary>
    Sin,

    /// <summary>cos(u).</summary>
    Cos,

    /// <summary>sinh(u).</summary>
    Sinh,

    /// <summary>cosh(u).</summary>
    Cosh,

    /// <summary>tanh(u).</summary>
    Tanh,

    /// <summary>atan(u).</summary>
    Atan,

    /// <summary>asin(u).</summary>
    Asin,

    /// <summary>erf(u) = 2/√π ∫_0^u e^{−t²} dt.</summary>
    Erf,

    /// <summary>erfc(u) = 1 − erf(u).</summary>
    Erfc,

    /// <summary>The normal distribution function Φ(u), written <c>Phi</c>.</summary>
    NormalCdf,

    /// <summary>The normal density φ(u) = e^{−u²/2}/√(2π), written <c>phi</c>.</summary>
    NormalDensity,

    /// <summary>sigmoid(u) = 1/(1 + e^{−u}).</summary>
    Sigmoid,

    /// <summary>softplus(u) = log(1 + e^u).</summary>
    Softplus,

    /// <summary>logcosh(u) = log(cosh(u)).</summary>
    LogCosh,
}
