namespace Verifier.Numeric.Convolution;

/// <summary>A rate of the descent by theory and as measured; time is η times the number of steps.</summary>
/// <param name="Name">What grows or decays.</param>
/// <param name="Formula">The theory as text.</param>
/// <param name="Theory">Its value.</param>
/// <param name="Measured">The rate seen in a run of the four scalars.</param>
public sealed record PhaseRate(string Name, string Formula, double Theory, double Measured);
