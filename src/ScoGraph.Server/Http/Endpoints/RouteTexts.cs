using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary>The parts of an address that differ.</summary>
internal static class RouteTexts
{
    public static string Graph(HttpContext context) => (string)context.GetRouteValue("name")!;

    public static string Transaction(HttpContext context) => (string)context.GetRouteValue("id")!;
}
