using Verifier.Arithmetic;
using Verifier.Claims.Exact;

namespace Verifier.Claims.Landscape;

/// <summary>f_k with a = a* = 1 and student rows of norm one, at points with rational entries: exact derivatives along the spheres.</summary>
/// <param name="degree">k ≥ 2.</param>
/// <param name="teacher">The rows b*_i.</param>
internal sealed class UnitRowLoss(int degree, Rational[][] teacher)
{
    /// <summary>Whether the derivative along every direction tangent to the spheres vanishes.</summary>
    public bool IsStationary(Rational[][] rows)
    {
        for (int j = 0; j < rows.Length; j++)
        {
            Rational[] gradient = Gradient(rows, j);
            Rational radial = RationalRows.Dot(gradient, rows[j]);
            if (gradient.Zip(rows[j], (g, x) => g - (radial * x)).Any(static rest => !rest.IsZero))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The second derivative at ε = 0 along b_j cos(‖τ_j‖ε) + τ_j sin(‖τ_j‖ε)/‖τ_j‖, τ_j orthogonal to b_j: D²f[τ, τ] − Σ_j ⟨∇_j f, b_j⟩‖τ_j‖².
    /// </summary>
    public Rational Curvature(Rational[][] rows, Rational[][] tangent)
    {
        Rational sum = Rational.Zero;
        for (int j = 0; j < rows.Length; j++)
        {
            sum -= RationalRows.Dot(Gradient(rows, j), rows[j]) * RationalRows.Dot(tangent[j], tangent[j]);
            foreach (Rational[] unit in teacher)
            {
                // d²⟨b*, b_j⟩^k = k(k − 1)⟨b*, b_j⟩^{k−2}⟨b*, τ_j⟩².
                Rational change = RationalRows.Dot(unit, tangent[j]);
                sum -= 2 * degree * (degree - 1) * RationalRows.Dot(unit, rows[j]).Pow(degree - 2) * change * change;
            }

            for (int l = 0; l < rows.Length; l++)
            {
                Rational product = RationalRows.Dot(rows[j], rows[l]);
                Rational change = RationalRows.Dot(tangent[j], rows[l]) + RationalRows.Dot(rows[j], tangent[l]);
                sum += degree * (degree - 1) * product.Pow(degree - 2) * change * change;
                sum += 2 * degree * product.Pow(degree - 1) * RationalRows.Dot(tangent[j], tangent[l]);
            }
        }

        return sum;
    }

    /// <summary>The matrix of that second derivative in the tangent directions e_i of row j, i ≠ c_j, at the rows e_{c_j}.</summary>
    public Rational[,] CurvatureMatrix(Rational[][] rows)
    {
        (int Row, int Entry)[] basis = [.. Enumerable.Range(0, rows.Length)
            .SelectMany(j => Enumerable.Range(0, rows[j].Length).Where(i => rows[j][i].IsZero).Select(i => (j, i)))];
        var matrix = new Rational[basis.Length, basis.Length];
        for (int k = 0; k < basis.Length; k++)
        {
            for (int l = 0; l < basis.Length; l++)
            {
                matrix[k, l] = (Along(rows, basis[k], basis[l], 1) - Along(rows, basis[k], basis[l], -1)) / 4;
            }
        }

        return matrix;
    }

    private Rational Along(Rational[][] rows, (int Row, int Entry) one, (int Row, int Entry) other, int sign)
    {
        Rational[][] tangent = [.. rows.Select(row => new Rational[row.Length])];
        tangent[one.Row][one.Entry] += 1;
        tangent[other.Row][other.Entry] += sign;
        return Curvature(rows, tangent);
    }

    // ∇_j f = −2k Σ_i ⟨b*_i, b_j⟩^{k−1} b*_i + 2k Σ_l ⟨b_j, b_l⟩^{k−1} b_l.
    private Rational[] Gradient(Rational[][] rows, int j)
    {
        var gradient = new Rational[rows[j].Length];
        Add(teacher, -2 * degree);
        Add(rows, 2 * degree);
        return gradient;

        void Add(Rational[][] units, int factor)
        {
            foreach (Rational[] unit in units)
            {
                Rational weight = factor * RationalRows.Dot(unit, rows[j]).Pow(degree - 1);
                for (int k = 0; k < gradient.Length; k++)
                {
                    gradient[k] += weight * unit[k];
                }
            }
        }
    }
}
