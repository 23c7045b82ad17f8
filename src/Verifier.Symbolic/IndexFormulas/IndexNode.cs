using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.IndexFormulas;

/// <summary>A formula in the index k, as theorists write coefficients: <c>(-1)^(k/2-1)*(k-3)!!/sqrt(2*pi*k!)</c>. Closed: the nested records.</summary>
public abstract record IndexNode
{
    private IndexNode()
    {
    }

    /// <summary>A constant.</summary>
    /// <param name="Value">Its value.</param>
    public sealed record Constant(ExactConstant Value) : IndexNode;

    /// <summary>k.</summary>
    public sealed record Index : IndexNode;

    /// <summary>A sum of two.</summary>
    /// <param name="Left">The first summand.</param>
    /// <param name="Right">The second summand.</param>
    public sealed record Sum(IndexNode Left, IndexNode Right) : IndexNode;

    /// <summary>A product of two.</summary>
    /// <param name="Left">The first factor.</param>
    /// <param name="Right">The second factor.</param>
    public sealed record Product(IndexNode Left, IndexNode Right) : IndexNode;

    /// <summary>base^exponent; a quotient is a product with a power −1, a root a power 1/2.</summary>
    /// <param name="Base">The base.</param>
    /// <param name="Exponent">The exponent.</param>
    public sealed record Power(IndexNode Base, IndexNode Exponent) : IndexNode;

    /// <summary>n! or n!!.</summary>
    /// <param name="Argument">n.</param>
    /// <param name="IsDouble">Whether n!! is meant.</param>
    public sealed record Factorial(IndexNode Argument, bool IsDouble) : IndexNode;

    /// <summary>He_n(c) or h_n(c).</summary>
    /// <param name="Degree">n.</param>
    /// <param name="Argument">c.</param>
    /// <param name="IsOrthonormal">Whether h_n = He_n/√n! is meant.</param>
    public sealed record Hermite(IndexNode Degree, ExactConstant Argument, bool IsOrthonormal) : IndexNode;

    /// <summary>exp, sin or cos of an expression in k.</summary>
    /// <param name="Function">The function.</param>
    /// <param name="Argument">The argument.</param>
    public sealed record Call(Function Function, IndexNode Argument) : IndexNode;
}
