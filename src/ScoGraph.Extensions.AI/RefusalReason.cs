namespace ScoGraph.Documents;

/// <summary>Why what a model proposed was refused.</summary>
public enum RefusalReason
{
    /// <summary>The answer, or a part of it, is not the JSON that was asked for.</summary>
    BrokenAnswer,

    /// <summary>The passage does not name the entity.</summary>
    EntityNotNamed,

    /// <summary>The words do not stand in the passage.</summary>
    QuoteNotThere,

    /// <summary>The type is none that was asked for.</summary>
    UnknownType,

    /// <summary>The fact begins and ends at one entity.</summary>
    SameEnds,

    /// <summary>The same fact stands in the answer already.</summary>
    Repeated,

    /// <summary>The model did not answer in time.</summary>
    TooSlow,
}
