using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Queries;

/// <summary>The texts of errors that are found between the stages.</summary>
internal static class FacadeErrors
{
    public static Diagnostic WritesWhereReadOnly() => new(
        ErrorCategory.ConstraintVerificationFailed, ErrorPhase.CompileTime, "ReadOnly",
        "This query changes the graph, but it was to be asked read-only.", SourceSpan.None,
        "Leave out CREATE, MERGE, SET, REMOVE and DELETE, or ask without QueryOptions.ReadOnly, outside views and streams.");

    public static Diagnostic WritesOnDay() => new(
        ErrorCategory.ConstraintVerificationFailed, ErrorPhase.CompileTime, "ValidOn",
        "This query changes the graph, but it is asked of one day, on which it does not see all of it.", SourceSpan.None, AskOfNoDay);

    public static Diagnostic DayWithoutRules() => new(
        ErrorCategory.ConstraintVerificationFailed, ErrorPhase.CompileTime, "NoValidity", WithoutRules, SourceSpan.None,
        $"{Declare} {AskOfNoDay}");

    public static InvalidOperationException NoRules() => new($"{WithoutRules} {Declare}");

    private const string WithoutRules = "Nothing says which properties of this graph bound the time in which facts hold.";

    private const string Declare = "Declare a ValidityRule.";

    private const string AskOfNoDay = "Ask without QueryOptions.ValidOn.";

    public static Diagnostic WritesWithin() => new(
        ErrorCategory.ConstraintVerificationFailed, ErrorPhase.Runtime, "TransactionOpen",
        "A transaction is open here: this query would wait for it without end.", SourceSpan.None,
        "Ask the transaction, or end it first.");

    public static InvalidOperationException BeginsWithin() =>
        new("A transaction is open here: another one would wait for it without end. Go on with the one that is open, or end it first.");

    public static Diagnostic StatementWaited(TimeSpan wait) => new(
        ErrorCategory.LimitExceeded, ErrorPhase.Runtime, "WriterTimeLimit", Waited(wait), SourceSpan.None, WaitHint);

    public static TimeoutException TransactionWaited(TimeSpan wait) => new($"{Waited(wait)} {WaitHint}");

    private const string WaitHint = "End every transaction; or let writers wait longer: GraphOptions.WriterWait.";

    private static string Waited(TimeSpan wait) => FormattableString.Invariant(
        $"Another transaction is open for longer than the {wait.TotalSeconds:0.###} seconds that a writer waits (the limit).");

    public static Diagnostic WritesShared() => new(
        ErrorCategory.ConstraintVerificationFailed, ErrorPhase.CompileTime, "ReadOnly",
        "This query changes the graph, which is built in and shared.", SourceSpan.None, "Change a copy of it: graph.Copy().");

    public static QueryWarning TestsType(SourceSpan span, string text) => new(
        "TypeTestOfLiteral", ":: tests a type and converts nothing; toFloat, toInteger and their like convert.", span, text);
}
