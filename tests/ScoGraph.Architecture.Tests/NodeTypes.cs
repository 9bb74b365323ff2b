using System.Collections;
using System.Reflection;

namespace ScoGraph.Architecture;

/// <summary>The kinds of node that a tree can have, and those that it has.</summary>
internal static class NodeTypes
{
    private static readonly string[] Trees = ["ScoGraph.Syntax.Tree.", "ScoGraph.Binding.Bound.", "ScoGraph.Planning.Logical."];

    /// <summary>The types of which a tree under these roots is made: every class below them that can have an instance.</summary>
    public static SortedSet<string> Declared(params Type[] roots) =>
        new(roots.SelectMany(root => root.Assembly.GetTypes().Where(type => !type.IsAbstract && root.IsAssignableFrom(type))).Select(
            type => type.Name));

    /// <summary>The types that stand in a tree, found through its properties.</summary>
    public static HashSet<string> In(object tree)
    {
        HashSet<string> met = [];
        Visit(tree, met, new HashSet<object>(ReferenceEqualityComparer.Instance));
        return met;
    }

    private static void Visit(object? part, HashSet<string> met, HashSet<object> seen)
    {
        if (part is null or string || !seen.Add(part))
            return;
        if (part is IDictionary pairs)
            Visit(pairs.Values, met, seen);
        else if (part is IEnumerable items)
        {
            foreach (object? item in items)
                Visit(item, met, seen);
        }
        else if (Trees.Any(trees => part.GetType().FullName!.StartsWith(trees, StringComparison.Ordinal)) && !part.GetType().IsValueType)
        {
            met.Add(part.GetType().Name);
            foreach (PropertyInfo property in part.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
                Visit(property.GetValue(part), met, seen);
        }
    }
}
