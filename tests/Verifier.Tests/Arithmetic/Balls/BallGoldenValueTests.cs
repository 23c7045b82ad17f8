using Verifier.Arithmetic;
using Verifier.Arithmetic.Balls;
using Xunit;

namespace Verifier.Tests.Arithmetic.Balls;

/// <summary>Fifty digits from the On-Line Encyclopedia of Integer Sequences, truncated there, so each true value lies within one unit of the last digit.</summary>
public sealed class BallGoldenValueTests
{
    public static TheoryData<string, string> Values => new()
    {
        { "A000796 pi", "3.14159265358979323846264338327950288419716939937510" },
        { "A001113 e", "2.71828182845904523536028747135266249775724709369995" },
        { "A002162 log 2", "0.69314718055994530941723212145817656807550013436025" },
        { "A002392 log 10", "2.30258509299404568401799145468436420760110148862877" },
        { "A002193 sqrt 2", "1.41421356237309504880168872420969807856967187537694" },
        { "A049469 sin 1", "0.84147098480789650665250232163029899962256306079837" },
        { "A049470 cos 1", "0.54030230586813971740093660744297660373231042061792" },
        { "A073742 sinh 1", "1.17520119364380145688238185059560081515571798133409" },
        { "A073743 cosh 1", "1.54308063481524377847790562075706168260152911236586" },
        { "A073744 tanh 1", "0.76159415595576488811945828260479359041276859725793" },
        { "A073000 atan 1/2", "0.46364760900080611621425623146121440202853705428612" },
        { "A039661 e^pi", "23.14069263277926900572908636794854738026610624260021" },
        { "A099286 erf 1", "0.84270079294971486934122063508260925929606699796630" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_known_constant_is_enclosed(string name, string digits)
    {
        Ball value = Compute(name[8..]);
        int places = digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1;
        Rational unit = new Rational(1, 10).Pow(places);
        Rational truncated = Decimal.Read(digits);
        Assert.True(value.RadiusIsAtMost(170), $"{value}");
        Assert.True(value.Overlaps(Ball.FromRational(truncated, 250).Union(Ball.FromRational(truncated + unit, 250))), $"{value}");
    }

    private static Ball Compute(string name)
    {
        const int Precision = 200;
        Ball one = ((Ball)1).WithPrecision(Precision);
        return name switch
        {
            "pi" => Ball.Pi(Precision),
            "e" => Ball.E(Precision),
            "log 2" => Ball.Log2(Precision),
            "log 10" => (10 * one).Log(),
            "sqrt 2" => (2 * one).Sqrt(),
            "sin 1" => one.Sin(),
            "cos 1" => one.Cos(),
            "sinh 1" => one.Sinh(),
            "cosh 1" => one.Cosh(),
            "tanh 1" => one.Tanh(),
            "atan 1/2" => (one / 2).Atan(),
            "e^pi" => Ball.Pi(Precision).Exp(),
            "erf 1" => one.Erf(),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such constant."),
        };
    }
}
