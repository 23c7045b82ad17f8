namespace Verifier.Symbolic.Kernels;

/// <summary>The event slope · z_axis + offset + w &gt; 0, w an independent standard normal if noisy, else 0: a half-line, or a factor Φ(αz + β).</summary>
/// <typeparam name="T">The scalars.</typeparam>
/// <param name="Axis">0 for x, 1 for y.</param>
/// <param name="Slope">The slope, not 0.</param>
/// <param name="Offset">The offset.</param>
/// <param name="Noise">1 if noisy, else 0.</param>
internal sealed record PairEvent<T>(int Axis, T Slope, T Offset, T Noise)
    where T : IKernelScalar<T>;
