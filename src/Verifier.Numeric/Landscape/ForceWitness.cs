using Verifier.Arithmetic.Boxes;
using Verifier.Symbolic.Landscape;

namespace Verifier.Numeric.Landscape;

/// <summary>Decides or shrinks a box by the factors x_k F_k of the derivatives of G, where the bounds offer them.</summary>
/// <remarks>
/// F_k is linear in the squares of the overlaps: its interval is sharp. F_k &lt; 0 decides the box; F_k &gt; 0 decides it if x_k keeps away from 0, and
/// leaves the face x_k = 0 otherwise; a row with two overlaps away from 0 decides it too. So only boxes near the surfaces F_k = 0 are cut.
/// </remarks>
internal sealed class ForceWitness(IBoxBounds bounds, CertificateChecker checker, ProofBox box)
{
    private Interval[] forces = [];

    /// <summary>The coordinate with the widest side; null where the bounds have no forces.</summary>
    public int? Widest => forces.Length == 0 ? null : Enumerable.Range(0, forces.Length).MaxBy(k => box.Sides[k].Upper - box.Sides[k].Lower);

    /// <summary>Whether the box is decided; it may have shrunk to a face even if not.</summary>
    public bool Decide()
    {
        do
        {
            forces = bounds.Forces(box.Sides);
            DyadicInterval[] exact = [.. box.Sides.Select(RealInterval.ToDyadic)];
            box.Leaf = Candidates().FirstOrDefault(leaf => checker.Accepts(leaf, box.Chart, exact, []));
        }
        while (box.Leaf is null && Shrinks());
        return box.Leaf is not null;
    }

    private IEnumerable<CertificateNode> Candidates()
    {
        for (int k = 0; k < forces.Length; k++)
        {
            if (forces[k].Upper < 0)
            {
                yield return new FallingLeaf(k);
            }
            else if (forces[k].Lower > 0 && box.Sides[k].Lower > 0)
            {
                yield return new RisingLeaf(k);
            }
        }

        int[] away = [.. Enumerable.Range(0, forces.Length).Where(k => box.Sides[k].Lower > 0)];
        foreach (int k in away)
        {
            foreach (int l in away.Where(other => other > k))
            {
                yield return new MixedLeaf(k, l);
            }
        }
    }

    private bool Shrinks()
    {
        DyadicInterval[] exact = [.. box.Sides.Select(RealInterval.ToDyadic)];
        int face = Enumerable.Range(0, forces.Length).FirstOrDefault(
            k => forces[k].Lower > 0 && box.Sides[k].Upper > 0 && checker.Rises(k, box.Chart, exact), -1);
        if (face >= 0)
        {
            box.Collapse(face);
        }

        return face >= 0;
    }
}
