using Verifier.Symbolic.Expressions;

namespace Verifier.Symbolic.Hermite;

/// <summary>Guards recursive rules against trees built by hand that no text could give.</summary>
internal static class TreeSize
{
    /// <summary>Whether depth and number of nodes are within the limits of the parser.</summary>
    public static bool IsModerate(Expression tree)
    {
        Stack<(Expression Node, int Depth)> open = new([(tree, 1)]);
        int count = 0;
        while (open.TryPop(out (Expression Node, int Depth) entry))
        {
            count++;
            if (count > ParseLimits.TreeSize || entry.Depth > ParseLimits.TreeDepth)
            {
                return false;
            }

            foreach (Expression child in Children.Of(entry.Node))
            {
                open.Push((child, entry.Depth + 1));
            }
        }

        return true;
    }
}
