namespace Verifier.Numeric.LinearAlgebra;

/// <summary>Room for the panels of a block, for a panel of A that cannot be read where it is, and for a tile of C that is not whole.</summary>
internal readonly unsafe struct ProductRoom(double* right, double* left, double* tile)
{
    public readonly double* Right = right;

    public readonly double* Left = left;

    public readonly double* Tile = tile;
}
