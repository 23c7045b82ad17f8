using Verifier.Arithmetic;

namespace Verifier.Claims.Exact;

/// <summary>The sums of G in exact arithmetic, with gradient and Hessian–vector product by formula and by exact differences.</summary>
/// <remarks>Each sum is a polynomial of degree 4 in B, so the symmetric difference formula with four points is exact along any line.</remarks>
/// <param name="teacher">a* and B*.</param>
internal sealed class ObjectiveSums(RationalNetwork teacher)
{
    /// <summary>The sum at B.</summary>
    public Rational Value(ObjectivePart part, Rational[][] rows)
    {
        if (part == ObjectivePart.Penalty)
        {
            return Sum(rows, row => (RationalRows.Dot(row, row) - 1).Pow(2));
        }

        Rational total = Rational.Zero;
        for (int i = 0; i < teacher.Rows.Length; i++)
        {
            Rational squares = Sum(rows, row => Overlap(i, row).Pow(2));
            Rational fourths = Sum(rows, row => Overlap(i, row).Pow(4));
            total += teacher.Weights[i] * (part == ObjectivePart.Pairs ? (squares * squares) - fourths : fourths);
        }

        return total;
    }

    /// <summary>
    /// Row j of the gradient: 4 Σ_i a*_i (r_i t_ij − t_ij³) b*_i, 4 Σ_i a*_i t_ij³ b*_i, 4 (‖b_j‖² − 1) b_j; t_ij = ⟨b*_i,b_j⟩, r_i = Σ_j t_ij².
    /// </summary>
    public Rational[] Gradient(ObjectivePart part, Rational[][] rows, int j)
    {
        if (part == ObjectivePart.Penalty)
        {
            return Scaled(4 * (RationalRows.Dot(rows[j], rows[j]) - 1), rows[j]);
        }

        return TeacherCombination(i =>
        {
            Rational t = Overlap(i, rows[j]);
            return part == ObjectivePart.Quartic ? 4 * t.Pow(3) : 4 * ((Sum(rows, row => Overlap(i, row).Pow(2)) * t) - t.Pow(3));
        });
    }

    /// <summary>
    /// Row j of the derivative of the gradient in the direction E, u_ij = ⟨b*_i,e_j⟩:
    /// 4 Σ_i a*_i (2(Σ_l t_il u_il) t_ij + r_i u_ij − 3 t_ij² u_ij) b*_i, 12 Σ_i a*_i t_ij² u_ij b*_i, 8⟨b_j,e_j⟩ b_j + 4 (‖b_j‖² − 1) e_j.
    /// </summary>
    public Rational[] HessianVectorProduct(ObjectivePart part, Rational[][] rows, Rational[][] direction, int j)
    {
        if (part == ObjectivePart.Penalty)
        {
            return Plus(
                Scaled(8 * RationalRows.Dot(rows[j], direction[j]), rows[j]),
                Scaled(4 * (RationalRows.Dot(rows[j], rows[j]) - 1), direction[j]));
        }

        return TeacherCombination(i =>
        {
            Rational t = Overlap(i, rows[j]);
            Rational u = Overlap(i, direction[j]);
            if (part == ObjectivePart.Quartic)
            {
                return 12 * t * t * u;
            }

            Rational change = Rational.Zero;
            for (int l = 0; l < rows.Length; l++)
            {
                change += 2 * Overlap(i, rows[l]) * Overlap(i, direction[l]);
            }

            return 4 * ((change * t) + (Sum(rows, row => Overlap(i, row).Pow(2)) * u) - (3 * t * t * u));
        });
    }

    /// <summary>The derivative of the sum at B in the direction E, by differences that are exact for quartics.</summary>
    public Rational Difference(ObjectivePart part, Rational[][] rows, Rational[][] direction) =>
        Difference(step => Value(part, Moved(rows, direction, step)));

    /// <summary>The derivative of an entry of the gradient in the direction E, by the same differences.</summary>
    public Rational GradientDifference(ObjectivePart part, Rational[][] rows, Rational[][] direction, int row, int column) =>
        Difference(step => Gradient(part, Moved(rows, direction, step), row)[column]);

    /// <summary>f′(0) = (8 (f(1) − f(−1)) − (f(2) − f(−2)))/12 for polynomials of degree at most 4.</summary>
    private static Rational Difference(Func<int, Rational> along) => ((8 * (along(1) - along(-1))) - (along(2) - along(-2))) / 12;

    private static Rational[][] Moved(Rational[][] rows, Rational[][] direction, int step) =>
        [.. rows.Select((row, j) => Plus(row, Scaled(step, direction[j])))];

    private static Rational[] Plus(Rational[] left, Rational[] right) => [.. left.Select((entry, column) => entry + right[column])];

    private static Rational[] Scaled(Rational factor, Rational[] row) => [.. row.Select(entry => factor * entry)];

    private static Rational Sum(Rational[][] rows, Func<Rational[], Rational> term) =>
        rows.Aggregate(Rational.Zero, (sum, row) => sum + term(row));

    private Rational Overlap(int i, Rational[] row) => RationalRows.Dot(teacher.Rows[i], row);

    private Rational[] TeacherCombination(Func<int, Rational> factor)
    {
        Rational[] sum = [.. Enumerable.Repeat(Rational.Zero, teacher.Dimension)];
        for (int i = 0; i < teacher.Rows.Length; i++)
        {
            sum = Plus(sum, Scaled(teacher.Weights[i] * factor(i), teacher.Rows[i]));
        }

        return sum;
    }
}
