using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace ScoGraph.Mapping;

/// <summary>
/// Nodes, relationships and maps as records and classes: entries go to the members that they name, others are passed over, and a member
/// without an entry keeps its default or null.
/// </summary>
internal static class RecordMapping
{
    /// <summary>The binding used last for a type: elements that follow one another mostly have the same keys.</summary>
    private static readonly ConcurrentDictionary<Type, KeyBinding> Last = new();

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification =
        "The members of the type that a caller names are kept; of those inside it the documentation says how a trimmed program keeps them.")]
    public static object? Map(object value, Type target)
    {
        if (Entries.Of(value) is not { } entries || ValueMapping.IsOneValue(target) || TupleMapping.IsTuple(target))
            return null;
        (string Name, object? Value)[] beside = Entries.Beside(value);
        if (!Last.TryGetValue(target, out KeyBinding? known) || !known.Fits(entries, beside))
            Last[target] = known = new KeyBinding(TypeShape.Of(target), entries, beside);
        return known.Binding.Create([.. entries.Values, .. beside.Select(b => b.Value)], known.Place);
    }

    /// <summary>What a type takes of some keys, and of what an element is beside them where no key has its name.</summary>
    private sealed class KeyBinding
    {
        private readonly int _keys;
        private readonly string[] _names;

        /// <exception cref="MisfitException">The type needs another one, or none of it can be made.</exception>
        public KeyBinding(TypeShape shape, IReadOnlyDictionary<string, object?> entries, (string Name, object? Value)[] beside)
        {
            if (shape.IsEmpty)
                throw MappingErrors.Unmade(shape);
            _keys = entries.Count;
            string[] keys = [.. entries.Keys];
            _names = [.. keys, .. beside.Select(b => b.Name)];
            string[] open = [.. keys, .. beside.Select(b => b.Name).Where(name => MemberName.Find(name, keys) < 0)];
            Binding = RecordBinding.Of(shape, [.. keys, .. beside.Select(b => open.Contains(b.Name) ? b.Name : "")], isOpen: true);
            if (Binding.Missing is { AdmitsNull: false } missing)
                throw MappingErrors.Missing(missing.Name, shape.Type, open);
            if (Binding.MissingProperty is { } property)
                throw MappingErrors.Missing(property.Own, shape.Type, open);
        }

        public RecordBinding Binding { get; }

        public Func<int, string> Place => name => $"property '{_names[name]}'";

        public bool Fits(IReadOnlyDictionary<string, object?> entries, (string Name, object? Value)[] beside)
        {
            if (entries.Count != _keys || _names.Length != _keys + beside.Length
                || (beside.Length > 0 && beside[1].Name != _names[_keys + 1]))
                return false;
            int i = 0;
            foreach (string key in entries.Keys)
            {
                if (!string.Equals(key, _names[i++], StringComparison.Ordinal))
                    return false;
            }

            return true;
        }
    }
}
