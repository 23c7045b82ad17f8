namespace Verifier.Arithmetic.Constants;

/// <summary>A non-zero integer power of an atom.</summary>
/// <param name="Atom">The atom.</param>
/// <param name="Power">The exponent; 1 for sines and cosines, whose products are linearised.</param>
public readonly record struct AtomPower(ConstantAtom Atom, int Power);
