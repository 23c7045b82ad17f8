namespace Verifier.Numeric.Training.Blocks;

/// <summary>Which parts a hinge polynomial h·max(0, x) + p(x) has, known to the compiler, so that its kernels do not ask.</summary>
internal interface IHingeParts
{
    /// <summary>Whether h may differ from 0.</summary>
    public static abstract bool HasHinge { get; }

    /// <summary>Whether p may differ from 0.</summary>
    public static abstract bool HasPolynomial { get; }

    /// <summary>Whether p is even, so that its odd powers are left out.</summary>
    public static virtual bool IsEven => false;

    /// <summary>h·max(0, x).</summary>
    public readonly struct Hinge : IHingeParts
    {
        public static bool HasHinge => true;

        public static bool HasPolynomial => false;
    }

    /// <summary>p(x) = p(−x).</summary>
    public readonly struct EvenPolynomial : IHingeParts
    {
        public static bool HasHinge => false;

        public static bool HasPolynomial => true;

        public static bool IsEven => true;
    }

    /// <summary>p(x).</summary>
    public readonly struct Polynomial : IHingeParts
    {
        public static bool HasHinge => false;

        public static bool HasPolynomial => true;
    }

    /// <summary>h·max(0, x) + p(x).</summary>
    public readonly struct Both : IHingeParts
    {
        public static bool HasHinge => true;

        public static bool HasPolynomial => true;
    }
}
