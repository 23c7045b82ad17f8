namespace Verifier.Arithmetic.Constants;

/// <summary>What is known about two exact constants.</summary>
public enum ConstantComparison
{
    /// <summary>The canonical forms agree: the numbers are equal.</summary>
    Equal,

    /// <summary>An enclosure of the difference excludes 0: the numbers differ.</summary>
    Different,

    /// <summary>The forms differ, yet no enclosure up to the limit separates the numbers.</summary>
    Undecided,
}
