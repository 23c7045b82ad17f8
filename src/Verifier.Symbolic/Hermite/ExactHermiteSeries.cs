using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Verifier.Arithmetic.Constants;
using Verifier.Symbolic.Expressions;
using Verifier.Symbolic.Gaussian;

namespace Verifier.Symbolic.Hermite;

/// <summary>The Hermite series of an activation in the closed class: every coefficient is an exact constant.</summary>
public sealed class ExactHermiteSeries : HermiteSeries
{
    // Coefficients of the recurrences are known for all k when they are known for this many k beyond the degree: see KernelMoments.
    private const int ProbedBeyondDegree = 8;
    private const int GuardBits = 4;
    private const int MostBits = 1 << 17;

    private readonly GaussianExpectation expectation;
    private readonly Lazy<ExactConstant?> secondMoment;
    private readonly Lazy<GeneralFormula?> generalFormula;
    private readonly Lazy<Parity> parity;

    private ExactHermiteSeries(Expression activation, ClosedForm form, GaussianExpectation expectation)
    {
        Activation = activation;
        Form = form;
        this.expectation = expectation;
        secondMoment = new(() => GaussianExpectation.SecondMoment(form));
        generalFormula = new(() => GeneralFormulaDerivation.TryDerive(form, expectation));
        parity = new(() => ClosedFormCalculus.ParityOf(form));
    }

    /// <inheritdoc/>
    public override Expression Activation { get; }

    /// <summary>The activation as a member of the closed class.</summary>
    public ClosedForm Form { get; }

    /// <inheritdoc/>
    public override Parity Parity => parity.Value;

    /// <inheritdoc/>
    public override ExactConstant? SecondMomentClosedForm => secondMoment.Value;

    /// <inheritdoc/>
    public override GeneralFormula? GeneralFormula => generalFormula.Value;

    /// <summary>
    /// The series, or null when the activation is outside the closed class, not proved square integrable, or some expectation is not exact.
    /// </summary>
    public static ExactHermiteSeries? TryCreate(Expression activation) =>
        ClosedForm.TryFrom(activation) is { } form ? TryCreate(activation, form) : null;

    /// <summary>The series of an activation whose closed form is known.</summary>
    public static ExactHermiteSeries? TryCreate(Expression activation, ClosedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (SquareIntegrability.Decide(form) != true)
        {
            return null;
        }

        GaussianExpectation expectations = new(form);
        int probed = form.Pieces.SelectMany(piece => piece.Terms).Select(term => term.Degree).DefaultIfEmpty(0).Max() + ProbedBeyondDegree;
        return Enumerable.Range(0, probed).All(index => expectations.Coefficient(index) is not null)
            ? new ExactHermiteSeries(activation, form, expectations)
            : null;
    }

    /// <inheritdoc/>
    public override HermiteCoefficient Coefficient(int index, int bits, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        cancellation.ThrowIfCancellationRequested();
        ExactConstant value = Exact(index);
        CoefficientStatus status = value.IsZero
            ? CoefficientStatus.Zero
            : value.TrySign() is 1 or -1 ? CoefficientStatus.Nonzero : CoefficientStatus.Unknown;
        return new HermiteCoefficient(index, value, Enclose(value, bits, cancellation), status, CoefficientMethod.ClosedForm);
    }

    /// <summary>The exact σ̂_k.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public ExactConstant Exact(int index) => expectation.Coefficient(index) is { } value
        ? value * InverseRootFactorial.At(index)
        : throw new InvalidOperationException("A coefficient of a series proved exact left the class of constants.");

    /// <inheritdoc/>
    /// <remarks>Indeterminate when no closed form of E[σ²] is known.</remarks>
    public override Ball SecondMoment(int bits, CancellationToken cancellation = default) =>
        secondMoment.Value is { } value ? Enclose(value, bits, cancellation) : Ball.Indeterminate;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">σ(scale · x) is not square integrable or not in the closed class.</exception>
    public override HermiteSeries Scaled(Rational scale) =>
        TryCreate(Substitute.In(Activation, Build.Product(Build.Number(scale), Build.X)))
        ?? throw new ArgumentOutOfRangeException(nameof(scale), scale, "The scaled activation has no exact Hermite series.");

    // ToBall is relative: the absolute radius takes the bits before the point as well. A number with more than can be had stays as wide as it is.
    private static Ball Enclose(ExactConstant value, int bits, CancellationToken cancellation)
    {
        long precision = Math.Max(bits, 2) + GuardBits;
        Ball ball = value.ToBall((int)precision);
        while (!ball.RadiusIsAtMost(bits))
        {
            cancellation.ThrowIfCancellationRequested();
            precision = Math.Max(2 * precision, bits + GuardBits + Math.Max(0, ball.Midpoint.TopExponent));
            if (precision > MostBits)
            {
                return ball;
            }

            ball = value.ToBall((int)precision);
        }

        return ball;
    }
}
