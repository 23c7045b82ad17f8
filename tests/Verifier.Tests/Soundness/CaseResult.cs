namespace Verifier.Tests.Soundness;

/// <summary>How a case of the campaign ended.</summary>
internal enum CaseResult
{
    /// <summary>The enclosure has the width asked for and meets Arb's, which is about as narrow.</summary>
    Confirmed,

    /// <summary>The enclosure has the width asked for and meets all others, but Arb found none that is as narrow.</summary>
    Consistent,

    /// <summary>The engine proved that the activation has no series, and Arb did not object.</summary>
    Refused,

    /// <summary>The engine said that it cannot tell, or gave an enclosure wider than asked for and said so.</summary>
    Undecided,

    /// <summary>The engine was stopped when its time was up.</summary>
    OutOfTime,

    /// <summary>The engine is wrong, failed, or did not stop.</summary>
    Defect,
}
