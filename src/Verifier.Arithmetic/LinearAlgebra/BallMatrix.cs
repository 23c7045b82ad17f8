using Verifier.Arithmetic.Balls;

namespace Verifier.Arithmetic.LinearAlgebra;

/// <summary>A dense matrix of balls: the set of all real matrices with entries in them. Immutable; equality is by reference.</summary>
public sealed class BallMatrix
{
    private readonly Ball[,] entries;

    /// <summary>The matrix with the given entries, which are copied.</summary>
    public BallMatrix(Ball[,] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        this.entries = (Ball[,])entries.Clone();
    }

    private BallMatrix(int rows, int columns, Func<int, int, Ball> entry)
    {
        entries = new Ball[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            for (int j = 0; j < columns; j++)
            {
                entries[i, j] = entry(i, j);
            }
        }
    }

    /// <summary>The number of rows.</summary>
    public int Rows => entries.GetLength(0);

    /// <summary>The number of columns.</summary>
    public int Columns => entries.GetLength(1);

    /// <summary>Whether every entry is bounded.</summary>
    public bool IsFinite => entries.Cast<Ball>().All(entry => entry.IsFinite);

    /// <summary>The entry in row i, column j, from 0.</summary>
    public Ball this[int i, int j] => entries[i, j];

    /// <summary>The sum.</summary>
    public static BallMatrix operator +(BallMatrix left, BallMatrix right) => Combine(left, right, static (a, b) => a + b);

    /// <summary>The difference.</summary>
    public static BallMatrix operator -(BallMatrix left, BallMatrix right) => Combine(left, right, static (a, b) => a - b);

    /// <summary>The product.</summary>
    public static BallMatrix operator *(BallMatrix left, BallMatrix right)
    {
        RequireEqual(left.Columns, right.Rows, nameof(right));
        return new BallMatrix(left.Rows, right.Columns, (i, j) =>
        {
            Ball sum = 0;
            for (int k = 0; k < left.Columns; k++)
            {
                sum += left[i, k] * right[k, j];
            }

            return sum;
        });
    }

    /// <summary>The product with a column.</summary>
    public static Ball[] operator *(BallMatrix left, Ball[] column)
    {
        RequireEqual(left.Columns, column.Length, nameof(column));
        Ball[] product = new Ball[left.Rows];
        for (int i = 0; i < left.Rows; i++)
        {
            for (int j = 0; j < left.Columns; j++)
            {
                if (!column[j].IsZero)
                {
                    product[i] += left[i, j] * column[j];
                }
            }
        }

        return product;
    }

    /// <summary>The matrix of the values entry(i, j).</summary>
    public static BallMatrix Of(int rows, int columns, Func<int, int, Ball> entry)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rows);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        return new BallMatrix(rows, columns, entry);
    }

    /// <summary>The n × n identity.</summary>
    public static BallMatrix Identity(int size) => Of(size, size, static (i, j) => i == j ? 1 : 0);

    /// <summary>A − μI for a square matrix A.</summary>
    public BallMatrix Shifted(Ball shift) => Of(Rows, Columns, (i, j) => i == j ? this[i, j] - shift : this[i, j]);

    /// <summary>The matrix of the midpoints.</summary>
    public BallMatrix Centers() => Of(Rows, Columns, (i, j) => this[i, j].Center());

    /// <summary>A copy of the entries.</summary>
    public Ball[,] ToArray() => (Ball[,])entries.Clone();

    private static BallMatrix Combine(BallMatrix left, BallMatrix right, Func<Ball, Ball, Ball> operation)
    {
        RequireEqual(left.Rows, right.Rows, nameof(right));
        RequireEqual(left.Columns, right.Columns, nameof(right));
        return new BallMatrix(left.Rows, left.Columns, (i, j) => operation(left[i, j], right[i, j]));
    }

    private static void RequireEqual(int expected, int actual, string name)
    {
        if (expected != actual)
        {
            throw new ArgumentOutOfRangeException(name, actual, "The sizes of the matrices do not fit.");
        }
    }
}
