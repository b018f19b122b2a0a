package dev.ferro.kit.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** At the root of the deployment. */
@ApplicationPath("/")
public class KitApplication extends Application {}
