namespace ScoGraph.Architecture.House;

/// <summary>A type whose signatures or code name another one.</summary>
internal readonly record struct TypeUse(TypeName User, TypeName Used);
