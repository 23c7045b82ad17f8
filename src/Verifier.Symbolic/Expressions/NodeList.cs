using System.Collections;
using System.Collections.Immutable;

namespace Verifier.Symbolic.Expressions;

/// <summary>An immutable list of nodes with equality element by element.</summary>
/// <param name="items">The nodes in order.</param>
public sealed class NodeList(ImmutableArray<Expression> items) : IReadOnlyList<Expression>, IEquatable<NodeList>
{
    /// <inheritdoc/>
    public int Count => items.Length;

    /// <inheritdoc/>
    public Expression this[int index] => items[index];

    /// <inheritdoc/>
    public bool Equals(NodeList? other) => other is not null && items.AsSpan().SequenceEqual(other.AsArray().AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NodeList);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (Expression item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The nodes as an array.</summary>
    public ImmutableArray<Expression> AsArray() => items;

    /// <inheritdoc/>
    public IEnumerator<Expression> GetEnumerator() => ((IEnumerable<Expression>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
