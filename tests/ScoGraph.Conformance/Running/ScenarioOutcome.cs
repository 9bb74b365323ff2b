using ScoGraph.Testing.Kit;

namespace ScoGraph.Conformance.Running;

/// <summary>How a scenario ended.</summary>
public enum OutcomeKind
{
    /// <summary>As the kit says.</summary>
    Passed,

    /// <summary>An answer that differs, or success where an error is due, or another error than the one that is due.</summary>
    Wrong,

    /// <summary>An error where an answer is due.</summary>
    Error,

    /// <summary>The runner does not know a step. Counts as a failure.</summary>
    NotUnderstood,
}

/// <summary>How a scenario ended and, if not well, why.</summary>
public sealed record ScenarioOutcome(Scenario Scenario, OutcomeKind Kind, string Message = "");
