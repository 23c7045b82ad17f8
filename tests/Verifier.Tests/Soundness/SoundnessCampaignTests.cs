using System.Globalization;
using Verifier.Testing;
using Verifier.Tests.Arithmetic.Balls;
using Xunit;
using Xunit.Abstractions;

namespace Verifier.Tests.Soundness;

/// <summary>
/// Random formulas against Arb and against the engine itself. VERIFIER_TEST_EFFORT multiplies the number of cases: 50 makes 10,000;
/// VERIFIER_TEST_SEED is the first seed, 1 unless set. What such runs found is kept in proofs/soundness.md.
/// </summary>
public sealed class SoundnessCampaignTests(ITestOutputHelper output)
{
    private const int CasesAtEffortOne = 200;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(PropertyConfiguration.Effort == 1 ? 0.2 : 0.4);

    private static ulong FirstSeed =>
        ulong.TryParse(Environment.GetEnvironmentVariable("VERIFIER_TEST_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed) ? seed : 1;

    [ArbFact]
    public void No_enclosure_misses_the_truth()
    {
        Campaign campaign = Campaign.Run(FirstSeed, CasesAtEffortOne * PropertyConfiguration.Effort, Length);
        output.WriteLine(campaign.Summary());
        Assert.False(campaign.Defects.Any(), campaign.Summary());

        // Of the cases that ended in time: how many those are depends on the machine.
        double answered = 1 - campaign.Share(CaseResult.OutOfTime);
        Assert.True(answered > 0.1 && campaign.Share(CaseResult.Confirmed) > 0.5 * answered, campaign.Summary());
    }
}
