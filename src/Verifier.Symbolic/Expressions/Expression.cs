namespace Verifier.Symbolic.Expressions;

/// <summary>A node of the syntax tree of the activation language: a function of one real variable x.</summary>
/// <remarks>
/// The node set is closed: <see cref="Number"/>, <see cref="NamedConstant"/>, <see cref="Variable"/>, <see cref="Parameter"/>,
/// <see cref="Sum"/>, <see cref="Product"/>, <see cref="Power"/>, <see cref="Call"/>, <see cref="Extremum"/>, <see cref="Conditional"/>.
/// Every operation is one file with one switch over these. Trees are built by <see cref="Build"/>, never by <c>with</c>: it normalises
/// lightly, so that printing and parsing give the same tree again. Equality is equality of trees.
/// </remarks>
public abstract record Expression
{
    private protected Expression(ReadOnlySpan<Expression> children)
    {
        long size = 1;
        int depth = 0;
        foreach (Expression child in children)
        {
            size += child.Size;
            depth = Math.Max(depth, child.Depth);
        }

        Size = (int)Math.Min(size, int.MaxValue);
        Depth = depth + 1;
    }

    /// <summary>The number of nodes, a shared part counted each time it occurs; stops at <see cref="int.MaxValue"/>.</summary>
    public int Size { get; }

    /// <summary>The number of nodes on the longest way from here to a leaf.</summary>
    public int Depth { get; }

    /// <summary>Text of the activation language, as <see cref="ExpressionText.Write"/> gives it.</summary>
    public sealed override string ToString() => ExpressionText.Write(this);
}
