namespace ScoGraph.Syntax.Tests.Kit;

/// <summary>
/// A query of the kit, its place, the compile-time error that it must raise, or null, and the signatures of the procedures it may call.
/// </summary>
internal sealed record KitQuery(string Place, string Text, string? CompileTimeError, IReadOnlyList<string> Procedures);
