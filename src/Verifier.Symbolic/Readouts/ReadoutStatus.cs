namespace Verifier.Symbolic.Readouts;

/// <summary>What is known about a quantity read off a series.</summary>
public enum ReadoutStatus
{
    /// <summary>Exactly known: a closed form, or a whole number with a proof.</summary>
    Proved,

    /// <summary>Enclosed with certified digits.</summary>
    Enclosed,

    /// <summary>Neither.</summary>
    Unknown,

    /// <summary>The quantity does not exist for this activation.</summary>
    NotApplicable,
}
