namespace ScoGraph.Files.Scripts;

/// <summary>The texts of what is wrong with the commands of a script, and of what is passed over.</summary>
internal static class ScriptErrors
{
    public const string NeverCommitted = "The transaction that begins here is never ended; write :commit behind its statements.";
    public const string BegunAlready = "A transaction is open already; it ends with :commit or :rollback.";
    public const string NoneOpen = "No transaction is open here; one begins with :begin.";

    public static string UnknownCommand(string name) =>
        $"A script has no command ':{name}'; it has :begin, :commit and :rollback, and statements that end with a semicolon.";

    public static string PassedOver(string name) =>
        $"{name} is passed over: today's Cypher has no such form, and what is looked up is indexed by itself.";
}
