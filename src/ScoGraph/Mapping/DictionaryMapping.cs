using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace ScoGraph.Mapping;

/// <summary>Maps, and the properties of elements, as dictionaries with string keys.</summary>
internal static class DictionaryMapping
{
    public static bool IsDictionary(Type type) =>
        type.IsGenericType && type.GetGenericArguments() is [var key, _] && key == typeof(string)
        && type.GetGenericTypeDefinition() is var open
        && (open == typeof(Dictionary<,>) || open == typeof(IDictionary<,>) || open == typeof(IReadOnlyDictionary<,>));

    public static object? Map(object value, Type target)
    {
        if (!IsDictionary(target) || Entries.Of(value) is not { } entries)
            return null;
        Type item = target.GetGenericArguments()[1];
        IDictionary dictionary = Create(item);
        foreach ((string key, object? entry) in entries)
        {
            try
            {
                dictionary.Add(key, ValueMapping.Map(entry, item));
            }
            catch (MisfitException misfit)
            {
                throw misfit.Within($"'{key}'");
            }
        }

        return dictionary;
    }

    [UnconditionalSuppressMessage("AOT", "IL3050", Justification =
        "Dictionaries of reference types share their code, and those of value types that results hold are used by the library itself.")]
    private static IDictionary Create(Type item) =>
        item == typeof(object) ? new Dictionary<string, object?>()
            : (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
}
