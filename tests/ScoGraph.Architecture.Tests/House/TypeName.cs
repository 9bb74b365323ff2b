namespace ScoGraph.Architecture.House;

/// <summary>A type that stands in no other; a nested type counts as the one around it, and a generic type as its namesake.</summary>
internal readonly record struct TypeName(string Project, string Namespace, string Name)
{
    public override string ToString() => Namespace.Length == 0 ? Name : $"{Namespace}.{Name}";
}
