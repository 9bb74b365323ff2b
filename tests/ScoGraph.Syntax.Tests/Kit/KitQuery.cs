namespace ScoGraph.Syntax.Tests.Kit;

/// <summary>A query of the kit, its place, and the compile-time error that it must raise, or null.</summary>
internal sealed record KitQuery(string Place, string Text, string? CompileTimeError);
