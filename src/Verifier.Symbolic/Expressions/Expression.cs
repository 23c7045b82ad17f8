namespace Verifier.Symbolic.Expressions;

/// <summary>A node of the syntax tree of the activation language: a function of one real variable x.</summary>
/// <remarks>
/// The node set is closed: <see cref="Number"/>, <see cref="NamedConstant"/>, <see cref="Variable"/>, <see cref="Parameter"/>,
/// <see cref="Sum"/>, <see cref="Product"/>, <see cref="Power"/>, <see cref="Call"/>, <see cref="Extremum"/>, <see cref="Conditional"/>.
/// Every operation is one file with one switch over these. Trees are built by <see cref="Build"/>, which normalises lightly,
/// so that printing and parsing give the same tree again. Equality is equality of trees.
/// </remarks>
public abstract record Expression
{
    private protected Expression()
    {
    }
}
