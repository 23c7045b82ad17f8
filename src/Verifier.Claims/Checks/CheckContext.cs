using System.Globalization;
using Verifier.Claims.Samples;
using Verifier.Claims.Verdicts;
using Verifier.Numeric.Random;
using Verifier.Numeric.Sampling;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Hermite;
using Verifier.Symbolic.Networks;

namespace Verifier.Claims.Checks;

/// <summary>What the sections of a check share.</summary>
/// <param name="Activation">σ.</param>
/// <param name="Series">Its Hermite series, by the best route.</param>
/// <param name="Enclosed">The series by certified quadrature alone: no closed form, no symmetry; null when there is no such route.</param>
/// <param name="Function">σ in doubles.</param>
/// <param name="SampleObstacle">Why samples of σ say nothing, or null when they see it.</param>
/// <param name="Related">The series of σ², x σ and σ′.</param>
/// <param name="Options">Seed and effort.</param>
/// <param name="Cancellation">Stops the work.</param>
internal sealed record CheckContext(
    Expression Activation,
    HermiteSeries Series,
    HermiteSeries? Enclosed,
    ActivationFunction Function,
    NotApplicable? SampleObstacle,
    RelatedSeries Related,
    CheckOptions Options,
    CancellationToken Cancellation)
{
    /// <summary>The accuracy of comparisons: 2^−96 is below 10^−28.</summary>
    public const int Bits = 96;

    /// <summary>A stream of random numbers for one purpose.</summary>
    public RandomSequence Random(ulong purpose) => new RandomSequence(Options.Seed).Split(purpose);

    /// <summary>Why no sample mean of the loss can be judged, or null: with σ² in L², E[σ(z)⁴] is finite.</summary>
    public NotApplicable? LossObstacle => SampleObstacle ?? (Related.Square.Succeeded ? null : NoStandardError);

    private static NotApplicable NoStandardError { get; } =
        new("E[σ(z)⁴] is not known to be finite, so the sample mean of the loss has no standard error");

    /// <summary>The context of a check of <paramref name="series"/>.</summary>
    public static CheckContext Create(HermiteSeries series, CheckOptions options, CancellationToken cancellation)
    {
        Expression activation = series.Activation;
        RelatedSeries related = new(activation, cancellation);
        ActivationFunction function = EvaluateDouble.Compile(activation).Evaluate;
        NotApplicable? obstacle = SampleReach.Obstacle(function, series.SecondMoment(Bits, cancellation), options, cancellation);
        return new CheckContext(activation, series, QuadratureRoute.TryCreate(activation), function, obstacle, related, options, cancellation);
    }

    /// <summary>A comparison of sample means with enclosures.</summary>
    public SampleComparison NewSampleComparison() => new(Options.Seed, SampleObstacle);

    /// <summary>E[σ(z)²].</summary>
    public CertifiedNumber SecondMoment => new(Series.SecondMomentClosedForm, Series.SecondMoment(Bits, Cancellation));

    /// <summary>Sample means of functions of x ~ N(0, I_d).</summary>
    /// <param name="purpose">Separates the random numbers of one use from those of another.</param>
    /// <param name="dimension">d.</param>
    /// <param name="outputs">The number of functions.</param>
    /// <param name="atEffortOne">The number of draws at effort 1.</param>
    /// <param name="observables">The functions.</param>
    public Estimate[] Estimates(ulong purpose, int dimension, int outputs, int atEffortOne, GaussianMeans.Observables observables) =>
        GaussianMeans.Of(dimension, outputs, Options.Samples(atEffortOne), Random(purpose), Options.Seed, observables, Cancellation);

    /// <summary>σ̂_k.</summary>
    public HermiteCoefficient Coefficient(int index) => Series.Coefficient(index, Bits, Cancellation);

    /// <summary>σ̂_k as a number: exactly 0 where that is proved.</summary>
    public CertifiedNumber Value(int index) => ValueOf(Coefficient(index));

    /// <summary>A coefficient as a number: exactly 0 where that is proved.</summary>
    public static CertifiedNumber ValueOf(HermiteCoefficient coefficient) =>
        new CoefficientSymbol(CoefficientSymbol.Teacher, coefficient).Value;

    /// <summary>The name of a case: "k = 3".</summary>
    public static string Case(int index) => string.Create(CultureInfo.InvariantCulture, $"k = {index}");
}
