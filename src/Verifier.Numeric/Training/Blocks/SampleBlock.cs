using System.Numerics;
using Verifier.Numeric.LinearAlgebra;
using Verifier.Numeric.Random;

namespace Verifier.Numeric.Training.Blocks;

/// <summary>Samples that stay in the cache while everything is done with them: inputs, labels, and room for projections and factors.</summary>
internal sealed unsafe class SampleBlock
{
    private readonly BlockKernels kernels;
    private readonly AlignedArray inputs;
    private readonly AlignedArray projections;
    private readonly AlignedArray labels;
    private readonly AlignedArray scratch;
    private readonly AlignedArray piece;
    private readonly int pieceRows;

    public SampleBlock(BlockKernels kernels, int dimension, int width, int teacherWidth)
    {
        this.kernels = kernels;
        Dimension = dimension;
        Width = width;
        Rows = RowsFor(dimension);
        InputStride = kernels.PaddedColumns(dimension);
        int widest = Math.Max(InputStride, Math.Max(kernels.PaddedColumns(width), kernels.PaddedColumns(teacherWidth)));
        inputs = new AlignedArray(Rows * InputStride);
        projections = new AlignedArray(Rows * kernels.PaddedColumns(width));
        scratch = new AlignedArray(Rows * widest);
        labels = new AlignedArray(Rows);
        pieceRows = Math.Max(8, NormalGroups.Length >> BitOperations.TrailingZeroCount(dimension));
        piece = new AlignedArray((pieceRows * dimension) + InputStride);
    }

    /// <summary>d.</summary>
    public int Dimension { get; }

    /// <summary>The student's m.</summary>
    public int Width { get; }

    /// <summary>Rows of the block, a multiple of 64; those from <see cref="Count"/> on must get weight zero.</summary>
    public int Rows { get; }

    /// <summary>How many rows belong to the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Doubles from one input to the next.</summary>
    public int InputStride { get; }

    /// <summary>X, padded with finite waste.</summary>
    public double* Inputs => inputs.Pointer;

    /// <summary>XBᵀ for the student's rows B, padded with zeros.</summary>
    public double* Projections => projections.Pointer;

    /// <summary>y.</summary>
    public double* Labels => labels.Pointer;

    /// <summary>Room for a row of m, m* or d numbers for each sample.</summary>
    public double* Scratch => scratch.Pointer;

    /// <summary>Rows of a block: about 32 KiB of inputs, at least one whole group of random numbers. It does not depend on the processor.</summary>
    public static int RowsFor(int dimension) => Math.Clamp(4096 / dimension / 64 * 64, 64, 512);

    /// <summary>Draws the samples from number <paramref name="first"/> on, a multiple of <see cref="Rows"/>.</summary>
    public void Draw(RandomSequence sequence, long first, int count)
    {
        Count = count;
        long firstGroup = first * Dimension / NormalGroups.Length;
        if (InputStride == Dimension)
        {
            kernels.FillNormal(sequence, firstGroup, Inputs, Rows * Dimension / NormalGroups.Length);
            return;
        }

        // A piece that stays in the first-level cache at a time.
        int groups = pieceRows * Dimension / NormalGroups.Length;
        for (int row = 0; row < Rows; row += pieceRows, firstGroup += groups)
        {
            kernels.FillNormal(sequence, firstGroup, piece.Pointer, groups);
            kernels.SpreadRows(piece.Pointer, Dimension, pieceRows, Inputs + (row * InputStride));
        }
    }

    /// <summary>Computes <see cref="Projections"/> on packed rows of the student.</summary>
    public void Project(double* packed) => kernels.Multiply(Inputs, InputStride, Rows, packed, Dimension, Width, Projections);
}
