using Verifier.Arithmetic.Boxes;

namespace Verifier.Numeric.Landscape;

/// <summary>Enclosures in doubles of G, its gradient and its Hessian on a box of student rows, for any B*; coordinate j·d + k is entry k of row j.</summary>
/// <remarks>
/// With t_ij = ⟨b*_i, b_j⟩, r_i = Σ_j t_ij², q = 1 + μ/12, ν_j = ‖b_j‖²: G = C Σ_i a*_i (r_i² − q Σ_j t_ij⁴) + λ Σ_j (ν_j − 1)²,
/// ∂G/∂b_j = 4C Σ_i a*_i t_ij (r_i − q t_ij²) b*_i + 4λ(ν_j − 1) b_j, and the block (j, k) of the Hessian is
/// 4C Σ_i a*_i [2 t_ij t_ik + δ_jk (r_i − 3q t_ij²)] b*_i b*_iᵀ + 4λ δ_jk [2 b_j b_jᵀ + (ν_j − 1) I].
/// </remarks>
/// <param name="weights">a*.</param>
/// <param name="teacher">B*, entry [i, k].</param>
/// <param name="pairConstant">C = √6|σ̂_4|.</param>
/// <param name="mu">μ.</param>
/// <param name="lambda">λ.</param>
public sealed class ObjectiveBounds(Interval[] weights, Interval[,] teacher, Interval pairConstant, Interval mu, Interval lambda)
{
    private readonly int d = weights.Length;
    private readonly Interval quartic = 1 + (mu / 12);

    /// <summary>The number of coordinates.</summary>
    public int Variables => d * d;

    /// <summary>G.</summary>
    public Interval Value(Interval[] box)
    {
        Interval[,] t = Overlaps(box);
        Interval data = 0;
        for (int i = 0; i < d; i++)
        {
            Interval fourth = 0;
            for (int j = 0; j < d; j++)
            {
                fourth += t[i, j].Square().Square();
            }

            data += weights[i] * (SquareSum(t, i).Square() - (quartic * fourth));
        }

        Interval penalty = 0;
        for (int j = 0; j < d; j++)
        {
            penalty += (Norm(box, j) - 1).Square();
        }

        return (pairConstant * data) + (lambda * penalty);
    }

    /// <summary>∇G.</summary>
    public Interval[] Gradient(Interval[] box)
    {
        Interval[,] t = Overlaps(box);
        var gradient = new Interval[box.Length];
        for (int j = 0; j < d; j++)
        {
            Interval outward = lambda * (Norm(box, j) - 1) * 4;
            for (int k = 0; k < d; k++)
            {
                gradient[(j * d) + k] = outward * box[(j * d) + k];
            }

            for (int i = 0; i < d; i++)
            {
                Interval force = pairConstant * weights[i] * t[i, j] * (SquareSum(t, i) - (quartic * t[i, j].Square())) * 4;
                for (int k = 0; k < d; k++)
                {
                    gradient[(j * d) + k] += force * teacher[i, k];
                }
            }
        }

        return gradient;
    }

    /// <summary>∇²G.</summary>
    public Interval[,] Hessian(Interval[] box)
    {
        Interval[,] t = Overlaps(box);
        var hessian = new Interval[box.Length, box.Length];
        for (int j = 0; j < d; j++)
        {
            for (int k = 0; k < d; k++)
            {
                AddDataBlock(hessian, t, j, k);
            }

            AddPenaltyBlock(hessian, box, j);
        }

        return hessian;
    }

    private void AddDataBlock(Interval[,] hessian, Interval[,] t, int j, int k)
    {
        for (int i = 0; i < d; i++)
        {
            Interval own = j == k ? SquareSum(t, i) - (quartic * t[i, j].Square() * 3) : 0;
            Interval cross = j == k ? t[i, j].Square() : t[i, j] * t[i, k];
            Interval factor = pairConstant * weights[i] * ((cross * 2) + own) * 4;
            for (int row = 0; row < d; row++)
            {
                for (int column = 0; column < d; column++)
                {
                    hessian[(j * d) + row, (k * d) + column] += factor * teacher[i, row] * teacher[i, column];
                }
            }
        }
    }

    private void AddPenaltyBlock(Interval[,] hessian, Interval[] box, int j)
    {
        Interval outward = lambda * (Norm(box, j) - 1) * 4;
        for (int row = 0; row < d; row++)
        {
            int at = (j * d) + row;
            for (int column = 0; column < d; column++)
            {
                Interval product = row == column ? box[at].Square() : box[at] * box[(j * d) + column];
                hessian[at, (j * d) + column] += lambda * product * 8;
            }

            hessian[at, at] += outward;
        }
    }

    private Interval[,] Overlaps(Interval[] box)
    {
        var t = new Interval[d, d];
        for (int i = 0; i < d; i++)
        {
            for (int j = 0; j < d; j++)
            {
                for (int k = 0; k < d; k++)
                {
                    t[i, j] += teacher[i, k] * box[(j * d) + k];
                }
            }
        }

        return t;
    }

    private Interval SquareSum(Interval[,] t, int i)
    {
        Interval sum = 0;
        for (int j = 0; j < d; j++)
        {
            sum += t[i, j].Square();
        }

        return sum;
    }

    private Interval Norm(Interval[] box, int j)
    {
        Interval sum = 0;
        for (int k = 0; k < d; k++)
        {
            sum += box[(j * d) + k].Square();
        }

        return sum;
    }
}
