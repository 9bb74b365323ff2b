namespace ScoGraph;

/// <summary>What became of an expected row.</summary>
public enum WhyNotOutcome
{
    /// <summary>The row is there.</summary>
    Present,

    /// <summary>The row is lost at a part of the query that is named.</summary>
    Lost,

    /// <summary>The query holds something that cannot be followed; the answer names the reason.</summary>
    CannotTell,
}
