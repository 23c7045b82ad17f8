using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.LinearAlgebra;

namespace Verifier.Symbolic.Neighbours.SafranShamir;

/// <summary>
/// F(W) = ½ E(Σ_i σ(w_i·x) − Σ_j σ(e_j·x))² for σ(z) = max(0, z), x ~ N(0, I_k) and any neurons w_1, …, w_n in ℝ^k (Safran, Shamir 2018).
/// </summary>
/// <remarks>With f of <see cref="ReluPair"/>, F = ½ Σ f(w_i, w_j) − Σ f(w_i, e_j) + ½ Σ f(e_i, e_j).</remarks>
public sealed class OrthonormalTeacherLoss
{
    private readonly int precision;
    private readonly Ball[][] w;
    private readonly Ball[][] teacher;

    /// <summary>The loss at given neurons.</summary>
    /// <param name="neurons">w_1, …, w_n, each of k entries; no two of them, and no neuron and teacher, parallel.</param>
    public OrthonormalTeacherLoss(IReadOnlyList<Ball[]> neurons)
    {
        ArgumentNullException.ThrowIfNull(neurons);
        precision = neurons.Max(row => row.Max(entry => entry.Precision));
        w = [.. neurons.Select(row => row.Select(entry => entry.WithPrecision(precision)).ToArray())];
        teacher = [.. Enumerable.Range(0, w[0].Length).Select(j => Unit(w[0].Length, j))];
    }

    /// <summary>k, the number of inputs and of teacher neurons.</summary>
    public int Inputs => teacher.Length;

    /// <summary>½ Σ f(e_i, e_j) = k/4 + k(k − 1)/4π.</summary>
    public static Ball TeacherTerm(int size, int precision) =>
        Ball.FromRational(new Arithmetic.Rational(size, 4), precision) + (size * (size - 1) / (4 * Ball.Pi(precision)));

    /// <summary>F.</summary>
    public Ball Value()
    {
        Ball sum = TeacherTerm(Inputs, precision);
        for (int i = 0; i < w.Length; i++)
        {
            Ball square = ReluPair.Dot(w[i], w[i]);
            sum += square / 4;
            for (int j = 0; j < i; j++)
            {
                sum += ReluPair.Value(square, ReluPair.Dot(w[j], w[j]), ReluPair.Dot(w[i], w[j]));
            }

            foreach (Ball entry in w[i])
            {
                sum -= ReluPair.Value(square, 1, entry);
            }
        }

        return sum;
    }

    /// <summary>∇_{w_i} F = ½ w_i + Σ_{j≠i} ∇f(w_i, w_j) − Σ_j ∇f(w_i, e_j).</summary>
    public Ball[] Gradient(int i)
    {
        Ball[] sum = [.. w[i].Select(x => x / 2)];
        for (int j = 0; j < w.Length; j++)
        {
            Add(sum, j == i ? [] : ReluPair.Gradient(w[i], w[j]), 1);
        }

        foreach (Ball[] target in teacher)
        {
            Add(sum, ReluPair.Gradient(w[i], target), -1);
        }

        return sum;
    }

    /// <summary>The Hessian in the nk entries of W, neuron after neuron.</summary>
    /// <param name="cancellation">Stops the work.</param>
    public BallMatrix Hessian(CancellationToken cancellation = default)
    {
        int size = Inputs;
        BallMatrix[,] blocks = new BallMatrix[w.Length, w.Length];
        for (int i = 0; i < w.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            blocks[i, i] = OwnBlock(i);
            for (int j = 0; j < i; j++)
            {
                BallMatrix cross = ReluPair.CrossHessian(w[i], w[j]);
                blocks[i, j] = cross;
                blocks[j, i] = BallMatrix.Of(size, size, (a, b) => cross[b, a]);
            }
        }

        return BallMatrix.Of(w.Length * size, w.Length * size, (a, b) => blocks[a / size, b / size][a % size, b % size]);
    }

    /// <summary>H_ii = ½ I + Σ_{j≠i} ∇²_ww f(w_i, w_j) − Σ_j ∇²_ww f(w_i, e_j).</summary>
    private BallMatrix OwnBlock(int i)
    {
        Ball half = Ball.FromRational(new Arithmetic.Rational(1, 2), Ball.MinimumPrecision);
        BallMatrix block = BallMatrix.Of(Inputs, Inputs, (a, b) => a == b ? half : 0);
        for (int j = 0; j < w.Length; j++)
        {
            block = j == i ? block : block + ReluPair.OwnHessian(w[i], w[j]);
        }

        return teacher.Aggregate(block, (sum, target) => sum - ReluPair.OwnHessian(w[i], target));
    }

    private static void Add(Ball[] sum, Ball[] term, int sign)
    {
        for (int a = 0; a < term.Length; a++)
        {
            sum[a] += sign * term[a];
        }
    }

    private static Ball[] Unit(int size, int index) => [.. Enumerable.Range(0, size).Select(a => (Ball)(a == index ? 1 : 0))];
}
